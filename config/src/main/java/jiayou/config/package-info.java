/// What an admin writes: a folder of YAML files, read into validated records or a list of faults.
@org.jspecify.annotations.NullMarked
package jiayou.config;
