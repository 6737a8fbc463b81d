package cn.mingquan.risks.point;

import java.util.List;
import java.util.UUID;

/** Which risk points were approved, and why the others were not. */
public record ApprovedPoints(int approved, List<Refusal> refused) {

    /** A risk point that stays a draft, with the reason in Chinese. */
    public record Refusal(UUID id, String name, String reason) {}
}
