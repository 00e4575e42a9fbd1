package parley.comparison;

/// One slot that differs between the old and the new clause.
///
/// @param before verbatim from the old clause; empty if the slot is new
/// @param after verbatim from the new clause; empty if the slot is gone
/// @param rule id of the rule that saw it; its sentence is `rule.` + id in the message bundle
public record SlotChange(Slot slot, String before, String after, String rule) {}
