package cn.mingquan.catalogue.inventory.coverage;

import cn.mingquan.catalogue.inventory.InventoryRounds;
import cn.mingquan.catalogue.inventory.entry.EntryOutcome;
import cn.mingquan.catalogue.inventory.entry.ListedEntry;
import cn.mingquan.catalogue.inventory.entry.SectionPosts;
import cn.mingquan.catalogue.inventory.list.InventoryReturnView;
import cn.mingquan.catalogue.inventory.list.InventoryReturns;
import cn.mingquan.catalogue.inventory.list.ReturnState;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Counts what a round has reached: of an open one as things stand, of a closed one as they stood. */
@Dependent
public class Coverage {

    private final InventoryRounds rounds;
    private final InventoryReturns returns;
    private final Sql sql;

    @Inject
    public Coverage(InventoryRounds rounds, InventoryReturns returns, Sql sql) {
        this.rounds = rounds;
        this.returns = returns;
        this.sql = sql;
    }

    RoundCoverage of(UUID round) {
        return rounds.closingCoverage(round)
                .map(json -> Json.read(json, RoundCoverage.class))
                .orElseGet(() -> counted(round, false));
    }

    /** @param frozen whether it is counted to be kept */
    RoundCoverage counted(UUID round, boolean frozen) {
        var posts = new SectionPosts(sql);
        var sections = new ArrayList<SectionCoverage>();
        var powers = new HashSet<String>();
        var covered = 0;
        for (var list : returns.ofRound(round)) {
            var section = section(list, posts);
            sections.add(section);
            if (!list.state().writable()) {
                covered += section.posts() - section.missingPosts().size();
                list.entries().stream()
                        .filter(entry -> !entry.none())
                        .map(Coverage::power)
                        .forEach(powers::add);
            }
        }
        return new RoundCoverage(
                sections,
                (int) sections.stream()
                        .filter(section -> section.state() == ReturnState.ACCEPTED)
                        .count(),
                (int) sections.stream().filter(SectionCoverage::late).count(),
                sections.stream().mapToInt(SectionCoverage::posts).sum(),
                covered,
                powers.size(),
                sections.stream()
                        .filter(section -> !section.state().writable())
                        .mapToInt(SectionCoverage::participants)
                        .sum(),
                sections.stream().mapToInt(SectionCoverage::holders).sum(),
                posts.outside().stream().map(SectionPosts.Held::name).toList(),
                frozen);
    }

    private static SectionCoverage section(InventoryReturnView list, SectionPosts posts) {
        var own = posts.of(list.sectionId());
        List<String> missing = list.signedNone()
                ? List.of()
                : posts.uncovered(list.sectionId(), list.entries()).stream()
                        .map(SectionPosts.Held::name)
                        .toList();
        var holders = new HashSet<String>();
        own.forEach(post -> holders.addAll(post.holders()));
        return new SectionCoverage(
                list.id(),
                list.sectionName(),
                list.state(),
                list.signedNone(),
                list.late(),
                list.firstSubmittedOn(),
                list.state() == ReturnState.RETURNED ? list.reason() : null,
                own.size(),
                missing,
                (int) list.entries().stream()
                        .filter(entry -> !entry.none())
                        .map(Coverage::power)
                        .distinct()
                        .count(),
                (int) list.entries().stream()
                        .filter(entry -> entry.outcome() == EntryOutcome.KEPT)
                        .count(),
                list.participants().size(),
                holders.size(),
                list.version());
    }

    private static String power(ListedEntry entry) {
        return entry.powerId() == null
                ? String.valueOf(entry.powerName())
                : entry.powerId().toString();
    }
}
