package cn.mingquan.risks.point;

import cn.mingquan.catalogue.PowerRisks;
import cn.mingquan.risks.finding.NoRisks;
import jakarta.enterprise.context.Dependent;

/** A risk point stands until it is withdrawn. */
@Dependent
public class PointsOfPower implements PowerRisks {

    @Override
    public String ofPower() {
        return "select 1 from risk_point r where r.power_id = p.id and r.state <> 'WITHDRAWN'";
    }

    @Override
    public String noneSigned() {
        return NoRisks.SIGNED;
    }
}
