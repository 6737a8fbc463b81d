package cn.mingquan.catalogue.reform.register;

import cn.mingquan.catalogue.LeftOut;
import java.util.List;

/** How many powers are kept, and why the others are not. */
public record KeptPowers(int kept, List<LeftOut> leftOut) {}
