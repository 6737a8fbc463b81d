package cn.mingquan.registry.intake;

/** A unit described in a row. A form is a file of one row. */
public record Draft(String sheet, int row, UnitRequest request) {}
