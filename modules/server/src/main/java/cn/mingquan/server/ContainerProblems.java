package cn.mingquan.server;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.English;
import cn.mingquan.platform.problem.ProblemDocument;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;

/** The container's own refusals (a token it cannot read, a file that is not there), as problem documents. */
@WebServlet("/problem")
public class ContainerProblems extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        var type = Arrays.stream(CommonProblem.values())
                .filter(known -> known.status() == status)
                .findFirst()
                .orElse(status >= 500 ? CommonProblem.INTERNAL_ERROR : CommonProblem.INVALID_REQUEST);
        var title = English.wanted(Collections.list(request.getLocales())) ? English.title(type) : type.title();
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=utf-8");
        response.getWriter().write(Json.write(new ProblemDocument(type.uri(), title, status, null, null, null)));
    }
}
