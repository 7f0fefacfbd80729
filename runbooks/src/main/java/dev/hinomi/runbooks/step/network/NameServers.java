package dev.hinomi.runbooks.step.network;

import java.io.IOException;
import java.net.IDN;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.CommunicationException;
import javax.naming.CompositeName;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/// Name servers, asked by the DNS provider of the JDK (`com.sun.jndi.dns`): `InetAddress` knows addresses only, and
/// reads the `hosts` file before.
///
/// @param url `dns:` for those that this machine is set to, or such as `dns://192.0.2.1:53`
public record NameServers(String url) {
    /// Those that this machine is set to.
    public static final NameServers OF_THE_MACHINE = new NameServers("dns:");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|\\S+");

    /// The values of all records of `type` that `name` has, as in a zone file.
    ///
    /// @throws IOException with a message for people
    // JNDI is banned because other providers make objects of what they are sent, and want this class. This one reads
    // attributes as texts.
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    List<String> values(String name, String type) throws IOException {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, url);
        // Doubled with each attempt: seven seconds for each server.
        settings.put("com.sun.jndi.dns.timeout.initial", "1000");
        settings.put("com.sun.jndi.dns.timeout.retries", "3");
        try {
            InitialDirContext servers = new InitialDirContext(settings);
            try {
                CompositeName whole = new CompositeName();
                whole.add(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED));
                return texts(servers.getAttributes(whole, new String[] {type}).get(type));
            } finally {
                servers.close();
            }
        } catch (NameNotFoundException e) {
            throw new IOException("there is no such name", e);
        } catch (CommunicationException e) {
            throw new IOException("the name servers do not answer", e);
        } catch (NamingException | IllegalArgumentException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    /// The text that is in one or several strings, quoted where they hold spaces (RFC 7208, section 3.3: they belong
    /// together without anything between).
    private static String joined(String strings) {
        StringBuilder text = new StringBuilder();
        Matcher string = STRING.matcher(strings);
        while (string.find()) {
            String quoted = string.group(1);
            text.append(quoted == null ? string.group() : quoted.replaceAll("\\\\(.)", "$1"));
        }
        return text.toString();
    }

    private static List<String> texts(@Nullable Attribute records) throws NamingException {
        List<String> texts = new ArrayList<>();
        if (records != null) {
            boolean strings = records.getID().equals("TXT");
            Collections.list(records.getAll())
                    .forEach(value -> texts.add(strings ? joined(value.toString()) : value.toString()));
        }
        return texts.stream().sorted().toList();
    }
}
