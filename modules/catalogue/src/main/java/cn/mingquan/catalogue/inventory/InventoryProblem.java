package cn.mingquan.catalogue.inventory;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong with an inventory round. */
public enum InventoryProblem implements ProblemType {
    INVENTORY_ROUND_NOT_FOUND(404, "没有这次清权"),
    INVENTORY_ROUND_EXISTS(409, "清权名称重复"),
    INVENTORY_WITHOUT_SECTIONS(409, "没有要填报的科室"),
    INVENTORY_ROUND_CLOSED(409, "这次清权已经结束"),
    INVENTORY_ROUND_UNFINISHED(409, "还有没有完成的科室或者岗位"),
    INVENTORY_LIST_NOT_FOUND(404, "没有这份清单"),
    INVENTORY_LIST_INVALID(400, "清单填写有误"),
    INVENTORY_LIST_INCOMPLETE(409, "清单还没有填完"),
    INVENTORY_LIST_STATE(409, "清单现在不能这样处理"),
    INVENTORY_LIST_BEGUN(409, "科室已经开始填报");

    private final int status;
    private final String title;

    InventoryProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
