package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.registry.intake.Draft;
import cn.mingquan.registry.intake.DraftCheck;
import cn.mingquan.registry.intake.UnitRequest;
import cn.mingquan.registry.intake.UnitSheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Onboards units that nobody uploads, such as the demonstration's, by the same check, confirmation and run as a file.
 * To be called in a platform transaction.
 */
@Dependent
public class BatchOnboarding {

    /** How far a batch has got. */
    public record Standing(UUID id, boolean ended, int total, int done, int failed) {}

    private final Onboardings onboardings;
    private final Confirmation confirmation;
    private final DraftCheck check;

    @Inject
    BatchOnboarding(Onboardings onboardings, Confirmation confirmation, DraftCheck check) {
        this.onboardings = onboardings;
        this.confirmation = confirmation;
        this.check = check;
    }

    /** The latest batch of that name begun by that one. */
    public Optional<Standing> find(String name, String by) {
        return onboardings.latest(name, by).map(batch -> {
            var items = onboardings.items(batch.id());
            return new Standing(
                    batch.id(),
                    batch.state() == OnboardingState.DONE || batch.state() == OnboardingState.FAILED,
                    items.size(),
                    count(items, Step.DONE),
                    count(items, Step.FAILED));
        });
    }

    private static int count(List<Item> items, Step step) {
        return (int) items.stream().filter(item -> item.step() == step).count();
    }

    /**
     * Checks the units, puts them into the registry and lets the run make them.
     *
     * @param roots the part of the tree they may hang under
     * @param demo whether they are marked as 演示数据
     * @throws IllegalArgumentException when a unit has an error; nothing is kept
     */
    public UUID begin(String name, String by, List<UnitRequest> units, Collection<String> roots, boolean demo) {
        var drafts = new ArrayList<Draft>();
        units.forEach(unit -> drafts.add(new Draft(UnitSheet.NAME, drafts.size() + 1, unit)));
        var findings = new Findings();
        var planned = check.check(drafts, findings, roots);
        if (findings.errors() > 0) {
            throw new IllegalArgumentException(findings.list().stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .toList()
                    .toString());
        }
        var batch = onboardings.add(name, null, planned, List.of(), by);
        confirmation.confirm(batch, false, roots, by, demo);
        return batch;
    }

    /** Lets what has failed be tried again. Returns how many units that are. */
    public int resume(UUID batch) {
        return onboardings.resume(batch);
    }
}
