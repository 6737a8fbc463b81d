package cn.mingquan.web;

/** What an address on the host stands for. Pages are addresses that only the browser knows how to show. */
enum ConsoleAddress {
    /** A view of the console, shown by index.html. */
    PAGE,
    /** A file whose name carries the hash of its content: it never changes. */
    HASHED_FILE,
    /** Anything else: the API, other files, what does not exist. */
    OTHER;

    static ConsoleAddress of(String method, String path, String accept) {
        if (path.startsWith("/assets/")) return HASHED_FILE;
        if (!method.equals("GET") && !method.equals("HEAD")) return OTHER;
        if (path.equals("/index.html")) return PAGE;
        for (var other : new String[] {"/api", "/health", "/metrics", "/openapi"}) {
            if (path.equals(other) || path.startsWith(other + "/")) return OTHER;
        }
        if (path.substring(path.lastIndexOf('/') + 1).contains(".")) return OTHER;
        return accept.contains("text/html") ? PAGE : OTHER;
    }
}
