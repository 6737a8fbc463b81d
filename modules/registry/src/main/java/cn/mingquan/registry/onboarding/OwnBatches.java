package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.registry.region.Areas;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The batches a caller may look into and go on with: for the province all of them; for the administrator of a part those
 * he began, as long as he keeps the places of all their units. With a place he loses the passwords that lie ready there.
 */
@Dependent
class OwnBatches {

    private final Onboardings onboardings;
    private final Areas areas;
    private final Caller caller;

    @Inject
    OwnBatches(Onboardings onboardings, Areas areas, Caller caller) {
        this.onboardings = onboardings;
        this.areas = areas;
        this.caller = caller;
    }

    /** @throws Problem as if there were no such batch */
    Onboarding require(UUID id) {
        return onboardings
                .find(id)
                .filter(batch -> caller.has(Roles.PROVINCE_ADMIN) || stillMine(batch))
                .orElseThrow(() -> new Problem(OnboardingProblem.ONBOARDING_NOT_FOUND, "没有这次接入，或不是您办理的，或不再由您负责。"));
    }

    private boolean stillMine(Onboarding batch) {
        return batch.createdBy().equals(caller.username())
                && !areas.roots().isEmpty()
                && areas.holdsAll(onboardings.places(batch.id()));
    }
}
