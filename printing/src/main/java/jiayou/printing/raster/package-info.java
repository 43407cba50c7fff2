/// The ticket as dots: the preview on a screen, and what a printer without Chinese characters gets.
@org.jspecify.annotations.NullMarked
package jiayou.printing.raster;
