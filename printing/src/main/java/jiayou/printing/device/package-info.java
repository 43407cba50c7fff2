/// An ESC/POS printer at the end of a cable: asked before, listened to after.
@org.jspecify.annotations.NullMarked
package jiayou.printing.device;
