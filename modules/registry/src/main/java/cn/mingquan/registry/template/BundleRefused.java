package cn.mingquan.registry.template;

import java.util.List;
import java.util.stream.Collectors;

/** A bundle cannot be used. Names every fault with file, line and reason, in the order of the file. */
public final class BundleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BundleFault> faults;

    BundleRefused(List<BundleFault> faults) {
        super(faults.stream().map(BundleFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    BundleRefused(String file, int line, String reason) {
        this(List.of(new BundleFault(file, line, reason)));
    }

    public List<BundleFault> faults() {
        return faults;
    }
}
