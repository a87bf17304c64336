package fr.collectivites.sdk.core.internal.http;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a host is this machine, told by its name alone: a look-up could be answered by anyone. */
public final class Loopback {

    private static final Pattern IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Loopback() {}

    /** Whether the host is {@code localhost}, {@code 127.0.0.0/8} or {@code ::1}. */
    public static boolean is(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("[::1]")
                || name.equals("::1")
                || IPV4.matcher(name).matches();
    }
}
