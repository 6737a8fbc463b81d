package cn.mingquan.catalogue.flow.finding;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.power.TimeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything to be said about a flow before it is published. */
public final class Findings {

    private final FlowTable table;
    private final FlowPower power;
    private final Map<UUID, HeldPost> posts;
    private final Set<UUID> risks;
    private final List<FlowFinding> findings = new ArrayList<>();

    private Findings(FlowTable table, FlowPower power, Map<UUID, HeldPost> posts, Set<UUID> risks) {
        this.table = table;
        this.power = power;
        this.posts = posts;
        this.risks = risks;
    }

    /**
     * @param posts all posts of the unit
     * @param risks those of the risk points named that the unit has
     */
    public static List<FlowFinding> of(FlowTable table, FlowPower power, Map<UUID, HeldPost> posts, Set<UUID> risks) {
        var findings = new Findings(table, power, posts, risks);
        findings.findings.addAll(Structure.of(table));
        table.tasks().forEach(findings::judge);
        findings.judgeWhole();
        findings.findings.addAll(Separation.of(table, posts));
        return List.copyOf(findings.findings);
    }

    private void judge(FlowStep step) {
        judgePost(step);
        judgeLimit(step);
        judgeBasis(step);
        for (var risk : step.riskPoints()) {
            if (!risks.contains(risk.id())) {
                findings.add(
                        FlowFinding.blocking(About.RISK, step.label() + "的风险点“" + risk.label() + "”已经不在", step.key()));
            }
        }
    }

    private void judgePost(FlowStep step) {
        if (step.post() == null) {
            findings.add(FlowFinding.blocking(About.PERSON, step.label() + "没有承办岗位", step.key()));
        } else if (!posts.containsKey(step.post().id())) {
            findings.add(FlowFinding.blocking(
                    About.PERSON, step.label() + "的岗位“" + step.post().label() + "”已经撤销", step.key()));
        }
        var supervisor = step.supervisor() == null ? table.supervisor() : step.supervisor();
        if (supervisor == null) {
            findings.add(FlowFinding.blocking(About.SUPERVISOR, step.label() + "没有监督责任人", step.key()));
        } else if (!posts.containsKey(supervisor.id())) {
            findings.add(FlowFinding.blocking(
                    About.SUPERVISOR, step.label() + "的监督岗位“" + supervisor.label() + "”已经撤销", step.key()));
        }
    }

    private void judgeLimit(FlowStep step) {
        var whole = power.limit();
        if (step.limit() == null || step.limitUnit() == null) {
            if (whole == null) {
                findings.add(FlowFinding.blocking(About.LIMIT, step.label() + "没有办理时限，职权也没有总的时限", step.key()));
            }
            return;
        }
        var limit = new TimeLimit(step.limit(), step.limitUnit());
        if (whole != null && limit.certainlyExceeds(whole)) {
            findings.add(FlowFinding.notice(
                    About.LIMIT, step.label() + "的时限（" + limit + "）长于职权的办理时限（" + whole + "）", step.key()));
        }
    }

    private void judgeBasis(FlowStep step) {
        if (step.statutory()) {
            return;
        }
        var lack = step.texts().isEmpty() ? "没有依据" : "没有法律、法规、规章的依据";
        if (step.justification() == null) {
            findings.add(FlowFinding.blocking(About.BASIS, step.label() + lack + "：写明保留的理由，或者取消这个环节", step.key()));
        } else {
            findings.add(FlowFinding.notice(
                    About.BASIS, step.label() + lack + "，保留的理由是：" + step.justification(), step.key()));
        }
    }

    private void judgeWhole() {
        if (power.direction() == Direction.EXTERNAL && table.rights() == null) {
            findings.add(FlowFinding.blocking(About.RIGHTS, "没有写明相对人的权利"));
        }
        if (power.direction() == Direction.EXTERNAL && table.remedy() == null) {
            findings.add(FlowFinding.notice(About.RIGHTS, "没有写明相对人的救济途径"));
        }
        if (power.state() != ApprovalState.APPROVED) {
            findings.add(FlowFinding.blocking(About.POWER, "职权" + power.state().label() + "，审定以后才能公布流程"));
        }
    }
}
