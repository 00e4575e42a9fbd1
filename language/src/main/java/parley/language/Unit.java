package parley.language;

/// A unit of measure, from the list `units.txt`.
///
/// @param id short international sign, such as `km` or `m3/s`
/// @param dimension what it measures, such as `length`
/// @param base the unit of that dimension in which amounts are compared
/// @param factor how many of the base make one, exactly
public record Unit(String id, String dimension, String base, Rational factor) {}
