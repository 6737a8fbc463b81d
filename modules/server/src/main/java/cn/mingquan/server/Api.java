package cn.mingquan.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources live under {@code /api}; everything else on the host is the web front end. */
@ApplicationPath("api")
public class Api extends Application {}
