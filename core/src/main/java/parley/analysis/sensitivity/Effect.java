package parley.analysis.sensitivity;

import java.math.BigInteger;
import parley.model.Estimate;

/// What knowing one number would settle.
///
/// `stated` is the number as the dossier has it. Of the packages acceptable to all in some reading but
/// not in every, `least` to `most` would become sure (in every reading or in none) if the number were
/// known to stand at the low end, the middle or the high end of its range; `typical` is the middle
/// one of the three counts.
public record Effect(
        Quantity quantity,
        Estimate stated,
        BigInteger least,
        BigInteger typical,
        BigInteger most) {}
