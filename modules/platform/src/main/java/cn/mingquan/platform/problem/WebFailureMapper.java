package cn.mingquan.platform.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Failures the container finds itself (no such path, wrong method, wrong media type), as problem documents. */
@Provider
@Priority(1)
public class WebFailureMapper implements ExceptionMapper<WebApplicationException> {

    @Context
    private @Nullable HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException failure) {
        return ThrowableMapper.toResponse(failure, headers);
    }
}
