package cn.mingquan.catalogue;

import java.util.List;

/** How many things are drafts again, and why the others are not. */
public record Reopened(int reopened, List<LeftOut> refused) {}
