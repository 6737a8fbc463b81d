package cn.mingquan.platform.workbook;

/** One value of a closed list: the code that is stored and the label that people see and choose. */
public record Choice(String code, String label) {}
