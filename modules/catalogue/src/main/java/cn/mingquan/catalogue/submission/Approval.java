package cn.mingquan.catalogue.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a body has said to the issue of a statement: in the source, the leading group deliberates and the party group
 * decides (S0-12); a unit without a party group names the body that decides there.
 *
 * @param body for example 中共某某局党组
 * @param on the day of its meeting
 */
public record Approval(
        @NotBlank(message = "请填写审批机构") @Size(max = 100, message = "审批机构不超过 100 字") String body,
        @NotNull(message = "请选择审议或者决定") Act act,
        @NotNull(message = "请填写会议日期") LocalDate on) {

    /** What the body has done. */
    public enum Act {
        /** 审议. */
        DELIBERATED,
        /** 决定: without it nothing is issued. */
        DECIDED
    }

    public Approval {
        body = body == null ? "" : body.strip();
    }
}
