package cn.mingquan.platform.input;

import cn.mingquan.platform.Texts;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Refuses parameters of the address that no text in the database can equal. */
@Provider
@Priority(Priorities.USER)
public class StorableParameters implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        judge(request.getUriInfo().getPathParameters());
        judge(request.getUriInfo().getQueryParameters());
    }

    private static void judge(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (Texts.broken(name) || values.stream().anyMatch(Texts::broken)) {
                throw new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的内容。")
                        .with(Texts.broken(name) ? "" : name, Texts.REASON);
            }
        });
    }
}
