package dev.hinomi.logs.lookup;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hinomi.kernel.Fault;
import dev.hinomi.kernel.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// The content of a lookup table: a header and rows of as many values (RFC 4180).
public record LookupContent(List<String> fields, List<List<String>> rows) {
    /// The most bytes of CSV (API reference, `CreateLookupTable`: 10 MB).
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public LookupContent {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /// Reads CSV, or throws a [Fault.InvalidParameter] that names the line.
    public static LookupContent parse(String csv) {
        int bytes = csv.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw invalid(bytes + " bytes (expected: at most " + MAX_BYTES + ")");
        }
        if (csv.chars().filter(character -> character == '"').count() % 2 != 0) {
            // The reader takes what follows an open quote for one value, up to the end.
            throw invalid("a quote that is never closed (expected: values with quotes in quotes, as \"a \"\"b\"\"\")");
        }
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        Iterator<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(false)
                .allowMissingFields(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)
                .iterator();
        try {
            if (!records.hasNext()) {
                throw invalid("empty (expected: a header row with column names)");
            }
            List<String> fields = header(records.next());
            List<List<String>> rows = new ArrayList<>();
            records.forEachRemaining(row -> rows.add(List.copyOf(row.getFields())));
            return new LookupContent(fields, rows);
        } catch (CsvParseException e) {
            throw new FaultException(fault(reason(e)), e);
        }
    }

    private static List<String> header(CsvRecord header) {
        Set<String> names = new HashSet<>();
        for (String name : header.getFields()) {
            if (name.isBlank()) {
                throw invalid("line 1: a column without a name");
            }
            if (!names.add(name)) {
                throw invalid("line 1: column '" + name + "' occurs twice");
            }
        }
        return header.getFields();
    }

    /// The place, and behind it what is wrong there.
    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + cause.getMessage();
    }

    private static FaultException invalid(String message) {
        return new FaultException(fault(message));
    }

    private static Fault fault(String message) {
        return new Fault.InvalidParameter("tableBody", "tableBody: " + message);
    }
}
