package cn.mingquan.risks;

import cn.mingquan.catalogue.PowersChanged;
import cn.mingquan.platform.figures.FigureChanges;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Risk points are counted by the category of their power too: a change there changes the counts here. */
@Dependent
public class RiskFigures {

    /** The topic of the figures. */
    public static final String TOPIC = "risk-points";

    /** The topic of the institutions in force (S1-36). */
    public static final String INSTITUTIONS = "institutions";

    private final FigureChanges figures;

    @Inject
    public RiskFigures(FigureChanges figures) {
        this.figures = figures;
    }

    void powersChanged(@Observes PowersChanged event) {
        figures.changed(TOPIC);
    }
}
