package cn.mingquan.catalogue.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.overlap.dispute.DisputeFixture;
import cn.mingquan.catalogue.overlap.dispute.OverlapNotice;
import cn.mingquan.catalogue.overlap.dispute.OverlapState;
import cn.mingquan.catalogue.overlap.dispute.Ruling;
import cn.mingquan.platform.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notices of one case may overtake each other, and come again. */
class NoticeOrderTest extends Claimants {

    private final UUID overlap = Ids.next();

    @Test
    void who_was_told_of_the_ruling_is_not_told_of_the_opening_any_more() {
        var power = power(trade, "06-1", "餐饮具集中消毒监督检查", "第三条");
        take(power, OverlapState.RULED);
        take(power, OverlapState.OPEN);
        take(power, OverlapState.RULED);

        assertThat(office.as(trade, () -> disputes.list(power)).items())
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.won()).isFalse());
        assertThat(actions(trade, power)).containsExactly("power.dispute-ruled", "power.stop-ordered");
    }

    private void take(UUID power, OverlapState state) {
        var ruling = new Ruling("党组", "和党〔2026〕3 号", today, health.unitId(), "和川县卫生健康局", "主管部门", "李清");
        var claim = new OverlapNotice.Claim(
                trade.unitId(), "和川县市场监督管理局", power, "06-1", "餐饮具集中消毒监督检查", office.clock.instant());
        var notice = new OverlapNotice(
                overlap,
                "和川县领导小组办公室",
                "餐饮具消毒监督",
                "两个单位都列有",
                state,
                today,
                List.of(claim),
                state == OverlapState.RULED ? ruling : null,
                null);
        office.as(trade, () -> {
            DisputeFixture.take(office, notice);
            return null;
        });
    }
}
