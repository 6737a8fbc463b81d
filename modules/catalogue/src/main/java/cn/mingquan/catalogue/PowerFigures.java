package cn.mingquan.catalogue;

import cn.mingquan.platform.figures.FigureChanges;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells, in the transaction of a change, everybody who counts powers or something by them. */
@Dependent
public class PowerFigures {

    /** The topic of the figures. */
    public static final String TOPIC = "powers";

    private final FigureChanges figures;
    private final Runnable others;

    @Inject
    PowerFigures(FigureChanges figures, Event<PowersChanged> event) {
        this(figures, () -> event.fire(new PowersChanged()));
    }

    /** For tests without a container. */
    public PowerFigures(FigureChanges figures, Runnable others) {
        this.figures = figures;
        this.others = others;
    }

    public void changed() {
        figures.changed(TOPIC);
        others.run();
    }
}
