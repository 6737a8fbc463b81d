package cn.mingquan.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the front end: its routes live in the browser, so every address that is neither the API nor a file answers
 * with the page. Sets the headers that keep the page to its own scripts.
 */
@WebFilter(urlPatterns = "/*")
public class FrontEndRoutes extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The servlet that serves files; whatever another servlet is mapped to is not the front end's. */
    private static final String FILES = "default";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!FILES.equals(request.getHttpServletMapping().getServletName())) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
            return;
        }
        var path = request.getServletPath();
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        if (path.startsWith("/assets/")) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            chain.doFilter(request, response);
        } else if (path.lastIndexOf('.') > path.lastIndexOf('/')) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Cache-Control", "no-cache");
            request.getRequestDispatcher("/index.html").forward(request, response);
        }
    }
}
