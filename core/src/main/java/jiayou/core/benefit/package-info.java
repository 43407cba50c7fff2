/// What a member may save: coupons, points, member prices.
@org.jspecify.annotations.NullMarked
package jiayou.core.benefit;
