package cn.mingquan.registry.unit;

import java.util.List;

/** A code list as it goes out. */
public record CodeRows(List<CodeLists.Code> items) {}
