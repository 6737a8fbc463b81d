package cn.mingquan.platform.imports;

/** What an import does with the rows of a sheet. */
public record SheetCount(String sheet, int create, int update, int unchanged, int bad) {}
