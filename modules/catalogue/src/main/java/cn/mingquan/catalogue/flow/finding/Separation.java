package cn.mingquan.catalogue.flow.finding;

import cn.mingquan.catalogue.flow.step.Duty;
import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether duties lie in different hands. Steps declared incompatible must (S0-22), until the unit has answered for them;
 * that deciding, carrying out and supervising differ is looked for and told (S1-06 says "moderately").
 */
final class Separation {

    private static final List<Duty[]> DUTIES =
            List.of(new Duty[] {Duty.DECIDE, Duty.EXECUTE}, new Duty[] {Duty.DECIDE, Duty.SUPERVISE}, new Duty[] {
                Duty.EXECUTE, Duty.SUPERVISE
            });

    private final FlowTable table;
    private final Map<UUID, HeldPost> posts;
    private final List<FlowFinding> findings = new ArrayList<>();

    private Separation(FlowTable table, Map<UUID, HeldPost> posts) {
        this.table = table;
        this.posts = posts;
    }

    static List<FlowFinding> of(FlowTable table, Map<UUID, HeldPost> posts) {
        var separation = new Separation(table, posts);
        separation.judgeIncompatible();
        DUTIES.forEach(pair -> separation.judgeDuties(pair[0], pair[1]));
        separation.judgeSupervisors();
        return separation.findings;
    }

    private void judgeIncompatible() {
        var steps = table.byKey();
        var seen = new HashSet<String>();
        for (var step : table.tasks()) {
            for (var key : step.opposed()) {
                var other = steps.get(key);
                var subject = Stream.of(step.key(), key).sorted().collect(Collectors.joining(",", "steps:", ""));
                if (other == null || !seen.add(subject)) {
                    continue;
                }
                var post = post(step.post());
                var otherPost = post(other.post());
                if (post != null && otherPost != null && post.sameHands(otherPost)) {
                    add(
                            true,
                            List.of(step.key(), key),
                            step.label() + "和" + other.label() + "不得由同一人办理，" + together(post, otherPost),
                            subject);
                }
            }
        }
    }

    private static String together(HeldPost post, HeldPost other) {
        if (!post.id().equals(other.id())) {
            return "而岗位“" + post.name() + "”和“" + other.name() + "”只有同一人在岗";
        }
        return "却都在岗位“" + post.name() + "”"
                + (post.holders().size() > 1 ? "（在岗 " + post.holders().size() + " 人，须由不同的人办理）" : "");
    }

    private void judgeDuties(Duty one, Duty two) {
        var found = new LinkedHashMap<String, Set<String>>();
        var texts = new LinkedHashMap<String, String>();
        for (var step : of(one)) {
            for (var other : of(two)) {
                var post = post(step.post());
                var otherPost = post(other.post());
                if (post != null && otherPost != null && post.sameHands(otherPost)) {
                    var subject = Stream.of(post.id(), otherPost.id())
                            .map(UUID::toString)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(",", "duties:" + one + "+" + two + ":", ""));
                    var steps = found.computeIfAbsent(subject, key -> new LinkedHashSet<>());
                    steps.add(step.key());
                    steps.add(other.key());
                    texts.putIfAbsent(
                            subject,
                            "岗位“" + post.name() + "”"
                                    + (post.id().equals(otherPost.id()) ? "" : "和“" + otherPost.name() + "”由同一人")
                                    + "既管" + one.label() + "又管" + two.label() + "，三个环节应当适度分开");
                }
            }
        }
        found.forEach((subject, steps) -> add(false, List.copyOf(steps), String.valueOf(texts.get(subject)), subject));
    }

    private List<FlowStep> of(Duty duty) {
        return table.tasks().stream().filter(step -> step.duty() == duty).toList();
    }

    private void judgeSupervisors() {
        var found = new LinkedHashMap<HeldPost, Set<String>>();
        for (var step : table.tasks()) {
            var post = post(step.post());
            var supervisor = post(step.supervisor() == null ? table.supervisor() : step.supervisor());
            if (post != null && supervisor != null && post.sameHands(supervisor)) {
                found.computeIfAbsent(post, key -> new LinkedHashSet<>()).add(step.key());
            }
        }
        found.forEach((post, steps) ->
                add(false, List.copyOf(steps), "岗位“" + post.name() + "”自己办理的环节由自己监督", "supervisor:" + post.id()));
    }

    private void add(boolean blocks, List<String> steps, String text, String subject) {
        var answer = table.answerTo(subject);
        findings.add(new FlowFinding(About.SEPARATION, blocks && answer == null, steps, text, subject, answer));
    }

    private @Nullable HeldPost post(@Nullable Named named) {
        return named == null ? null : posts.get(named.id());
    }
}
