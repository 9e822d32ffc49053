package io.github.declarationsheet.model;

/**
 * What a form has beyond the fields of the model, under the label it stands by there; nothing is dropped.
 *
 * @param label the label, with its heading where it has one: {@code 项目立项情况/依据}
 * @param text what is written there, lines kept
 */
public record OtherField(String label, String text) {

    /** Brings label and text into their normal forms. */
    public OtherField {
        label = CellText.oneLine(label);
        text = CellText.lines(text);
    }
}
