package cn.mingquan.platform.imports;

import java.util.List;
import java.util.UUID;

/** The outcome of a confirmed import. */
public record AppliedView(UUID id, String state, List<SheetCount> applied) {}
