/// A receipt printer on the network, port 9100: asked before, listened to after.
@org.jspecify.annotations.NullMarked
package jiayou.printing.tcp;
