package cn.mingquan.platform.problem;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Failures at commit arrive wrapped, and Jersey brings a mapper of its own for the wrapper that would answer HTML: this
 * one stands before it.
 */
@Provider
@Priority(1)
public class TransactionFailureMapper implements ExceptionMapper<TransactionalException> {

    @Context
    private @Nullable HttpHeaders headers;

    @Override
    public Response toResponse(TransactionalException failure) {
        return ThrowableMapper.toResponse(failure, headers);
    }
}
