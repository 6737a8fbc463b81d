package cn.mingquan.catalogue.basic.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.basic.BasicFixture;
import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.catalogue.basic.peer.PeerFixture;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.sql.SqlFailure;
import cn.mingquan.platform.tenancy.ScopedDatabase;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What peers have claimed and an agency has not: as figures, without a look at anybody's rows. */
class PeersTest {

    private final BasicFixture province = new BasicFixture();
    private final String run = "pe" + Long.toString(System.nanoTime(), 36);
    private String line = "";

    @BeforeEach
    void line() {
        // A line of their own, so that units of other tests are no peers of these.
        line = run.toUpperCase(Locale.ROOT);
        new Sql(province).change("insert into platform.sector_line (code, label, sort) values (?, ?, 999)", line, line);
    }

    @Test
    void claims_of_peers_are_counted_and_neither_ones_own_nor_those_of_another_line() throws SQLException {
        var many = publish("多数已认领");
        var one = publish("一个已认领");
        publish("没有人认领");
        agency(line, many, one).close();
        agency(line, many).close();
        agency("TRANSPORT", one).close();
        try (var own = agency(line)) {
            PeerFixture.count(new Sql(province));

            assertThat(seen(own, null)).containsExactlyInAnyOrder("多数已认领 2/2", "一个已认领 1/2", "没有人认领 0/2");
            assertThat(seen(own, PeerShare.SOME)).containsExactlyInAnyOrder("多数已认领 2/2", "一个已认领 1/2");
            assertThat(seen(own, PeerShare.MOST)).containsExactly("多数已认领 2/2");

            claim(own, many);
            PeerFixture.count(new Sql(province));
            assertThat(seen(own, PeerShare.MOST)).containsExactly("多数已认领 2/2");
        }
    }

    @Test
    void what_is_given_up_is_counted_no_more_and_groups_without_news_are_left() throws SQLException {
        var item = publish("后来放弃");
        try (var peer = agency(line, item);
                var own = agency(line)) {
            PeerFixture.count(new Sql(province));
            assertThat(seen(own, null)).containsExactly("后来放弃 1/1");

            new Sql(peer).change("delete from power_item");
            PeerFixture.note(new Sql(peer));
            peer.commit();
            assertThat(PeerFixture.count(new Sql(province))).isPositive();

            assertThat(seen(own, null)).containsExactly("后来放弃 0/1");
        }
    }

    @Test
    void what_a_peer_has_and_the_agency_lacks_is_found_and_claimed() throws SQLException {
        var both = publish("两家都有");
        var theirs = publish("只有同类单位有");
        publish("谁都没有");
        try (var scoped = new ScopedDatabase(TenantFixture.POSTGRES);
                var stranger = agency("TRANSPORT", theirs)) {
            var peer = agency(line, both, theirs).tenant();
            agency(line).close();
            var own = agency(line, both).tenant();
            var peers = new Peers(scoped.tenants(), scoped.sql());
            scoped.tenants().within(own, () -> {
                var found = peers.find(null);
                assertThat(found.items()).extracting(PeerUnit::id).containsExactly(peer.unitId());
                assertThat(found.items()).extracting(PeerUnit::claimed).containsExactly(2L);
                assertThat(found.total()).isOne();
                assertThat(peers.find("没有这样的单位")).isEqualTo(new PeerUnitList(List.of(), 0));

                var claims = new BasicClaims(scoped.sql());
                var lacking = new ClaimFilter(run, ClaimStanding.UNCLAIMED).among(peers.claimed(peer.unitId()));
                assertThat(claims.page(lacking, new PageQuery()).items())
                        .extracting(row -> row.item().id())
                        .containsExactly(theirs.id());
                for (var nobody : List.of(own.unitId(), stranger.tenant().unitId(), Ids.next())) {
                    assertThatThrownBy(() -> peers.claimed(nobody)).isInstanceOf(Problem.class);
                }
                return true;
            });
        }
    }

    @Test
    void an_agency_sees_and_writes_no_claims_but_its_own() throws SQLException {
        var item = publish("别人的认领");
        agency(line, item).close();
        try (var own = agency(line)) {
            var sql = new Sql(own);
            assertThat(sql.number("select count(*) from platform.basic_claim")).isZero();
            assertThat(sql.change("delete from platform.basic_claim")).isZero();
            assertThatThrownBy(() -> sql.change(
                            "insert into platform.basic_claim (id, tenant, item_id)"
                                    + " values (gen_random_uuid(), 't_other', ?)",
                            item.id()))
                    .isInstanceOf(SqlFailure.class);
        }
    }

    private BasicItemView publish(String name) {
        return province.add(BasicFixture.item(run + name, name, List.of(), null));
    }

    private TenantDatabase agency(String line, BasicItemView... claimed) throws SQLException {
        var database = TenantFixture.tenant();
        province.register(database.tenant(), line);
        claim(database, claimed);
        return database;
    }

    private static void claim(TenantDatabase database, BasicItemView... items) throws SQLException {
        var sql = new Sql(database);
        new Claiming(
                        sql,
                        new BasicClaims(sql),
                        new AuditTrail(database, Clock.systemUTC()),
                        TenantFixture.figures(database),
                        Clock.systemUTC())
                .claim(List.of(items).stream().map(BasicItemView::id).toList());
        PeerFixture.note(sql);
        database.commit();
    }

    private List<String> seen(TenantDatabase database, @Nullable PeerShare share) {
        return new BasicClaims(new Sql(database))
                .page(new ClaimFilter(run, null).of(share), new PageQuery()).items().stream()
                        .map(row -> row.item().name() + " " + row.claimedByPeers() + "/" + row.peers())
                        .toList();
    }
}
