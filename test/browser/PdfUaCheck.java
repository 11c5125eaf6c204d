import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Checks PDF files against PDF/UA-1 with the engine of veraPDF: for each file one line "rules N checks M failed K
 * file", then one line a failed rule. Exit code 1 when anything failed, 2 when a file could not be read.
 * The profile is read with DOM because the engine's own way (JAXB) is not in the package that carries it.
 */
public final class PdfUaCheck {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    ValidationProfile profile = profile();
    int exit = files.length == 0 ? 2 : 0;
    for (String file : files) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), PDFAFlavour.PDFUA_1);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, -1, true, true, false)) {
        ValidationResult result = validator.validate(parser);
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        for (TestAssertion a : result.getTestAssertions()) {
          if (a.getStatus() != TestAssertion.Status.FAILED) continue;
          String key = a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
          counts.merge(key, 1, Integer::sum);
          first.putIfAbsent(key, a.getMessage() + " | " + a.getLocation().getContext());
        }
        System.out.println("rules " + profile.getRules().size() + " checks " + result.getTotalAssertions()
            + " failed " + counts.size() + " " + file);
        counts.forEach((k, n) -> System.out.println("  " + k + " x" + n + " " + first.get(k)));
        if (!counts.isEmpty()) exit = Math.max(exit, 1);
      }
    }
    System.exit(exit);
  }

  private static ValidationProfile profile() throws Exception {
    try (InputStream in = Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml")) {
      Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      Set<Rule> rules = new HashSet<>();
      for (Element e : elements(xml.getDocumentElement(), "rule")) {
        Element id = elements(e, "id").get(0);
        RuleId ruleId = Profiles.ruleIdFromValues(PDFAFlavour.Specification.ISO_14289_1, id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber")));
        String message = text(elements(e, "error").get(0), "message");
        rules.add(Profiles.ruleFromValues(ruleId, e.getAttribute("object"),
            e.hasAttribute("deferred") ? Boolean.valueOf(e.getAttribute("deferred")) : null, e.getAttribute("tags"),
            text(e, "description"), text(e, "test"), Profiles.errorFromValues(message, new ArrayList<ErrorArgument>()),
            new ArrayList<>()));
      }
      Set<Variable> variables = new HashSet<>();
      for (Element e : elements(xml.getDocumentElement(), "variable")) {
        variables.add(Profiles.variableFromValues(e.getAttribute("name"), e.getAttribute("object"),
            text(e, "defaultValue"), text(e, "value")));
      }
      return Profiles.profileFromValues(PDFAFlavour.PDFUA_1,
          Profiles.profileDetailsFromValues("PDF/UA-1", "", "", new Date()), "", rules, variables);
    }
  }

  private static String text(Element e, String name) {
    List<Element> found = elements(e, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  private static List<Element> elements(Element e, String name) {
    NodeList nodes = e.getElementsByTagName(name);
    List<Element> list = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) list.add((Element) nodes.item(i));
    return list;
  }
}
