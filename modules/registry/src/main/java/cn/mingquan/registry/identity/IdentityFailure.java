package cn.mingquan.registry.identity;

import cn.mingquan.platform.problem.Problem;

/** The identity provider could not do what was asked; the message is for people, in Chinese. */
public final class IdentityFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdentityFailure(String message) {
        super(message);
    }

    public IdentityFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same as an answer to the call that asked for it. */
    public Problem problem() {
        return new Problem(IdentityProblem.IDENTITY_UNAVAILABLE, String.valueOf(getMessage()));
    }
}
