package cn.mingquan.monitoring.conformance;

/** A flow that may stand in more ways at once than can be watched. */
public final class FlowTooComplex extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FlowTooComplex(String reason) {
        super(reason);
    }
}
