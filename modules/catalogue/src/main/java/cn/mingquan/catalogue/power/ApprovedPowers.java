package cn.mingquan.catalogue.power;

import java.util.List;
import java.util.UUID;

/** Which powers were approved, and why the others were not. */
public record ApprovedPowers(int approved, List<Refusal> refused) {

    /** A power that stays a draft, with the reason in Chinese. */
    public record Refusal(UUID id, String name, String reason) {}
}
