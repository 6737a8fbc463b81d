package cn.mingquan.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells the person at the terminal what is going on: one line per step, with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final long begun = System.nanoTime();

    public Progress(OutputStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    public void step(String chinese, String english) {
        say(String.format(Locale.ROOT, "%6.1f s  %s  %s", seconds(), chinese, english));
    }

    public synchronized void say(String line) {
        out.println(line);
    }

    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
