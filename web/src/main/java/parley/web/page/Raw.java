package parley.web.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// What another template of the house has drawn, as it is: never what a person typed.
public record Raw(String html) implements Content {
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }
}
