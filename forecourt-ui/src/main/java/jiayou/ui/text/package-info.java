/// Every word that a customer reads, in Chinese and in English.
@org.jspecify.annotations.NullMarked
package jiayou.ui.text;
