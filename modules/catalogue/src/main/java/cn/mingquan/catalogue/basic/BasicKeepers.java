package cn.mingquan.catalogue.basic;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.registry.KeptLines;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Tells what part of the basic catalogue the caller keeps. To be called on the shared tables. */
@Dependent
public class BasicKeepers {

    private final Caller caller;
    private final KeptLines lines;

    @Inject
    BasicKeepers(Caller caller, KeptLines lines) {
        this.caller = caller;
        this.lines = lines;
    }

    /** @throws Problem when the caller keeps none of it */
    public BasicKeeper current() {
        if (caller.has(Roles.PROVINCE_ADMIN)) {
            return BasicKeeper.PROVINCE;
        }
        var kept = lines.of(caller);
        if (kept.isEmpty()) {
            throw new Problem(CommonProblem.FORBIDDEN, "只有省级管理员和按条线管辖全省的主管部门可以维护基本目录。");
        }
        return new BasicKeeper(false, kept, caller.tenantCode().orElse(null));
    }
}
