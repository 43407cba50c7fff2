package jiayou.simulation;

import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.h2.store.fs.FilePath;

/// The file system `sim:` under H2: `sim:/<disk>/<file>`. H2 keeps one of a kind for the whole
/// process, so the disks are found by their names.
final class SimulatedDisks extends FilePath {

  static final String SCHEME = "sim";

  private final Map<String, SimulatedDisk> disks;

  private SimulatedDisks(String path, Map<String, SimulatedDisk> disks) {
    this.name = path;
    this.disks = disks;
  }

  /// Makes them known to H2.
  static SimulatedDisks register() {
    SimulatedDisks all = new SimulatedDisks(SCHEME + ":", new ConcurrentHashMap<>());
    FilePath.register(all);
    return all;
  }

  void insert(String disk, SimulatedDisk what) {
    disks.put(disk, what);
  }

  void remove(String disk) {
    disks.remove(disk);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FilePath getPath(String path) {
    return new SimulatedDisks(path, disks);
  }

  @Override
  public FileChannel open(String mode) {
    return disk().open(getName());
  }

  @Override
  public boolean exists() {
    return isDirectory() || disk().files().containsKey(getName());
  }

  @Override
  public long size() {
    SimulatedFile file = disk().files().get(getName());
    return file == null ? 0 : file.size();
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    Map<String, SimulatedFile> files = disk().files();
    SimulatedFile file = files.remove(getName());
    if (file != null) {
      files.put(newName.getName(), file);
    }
  }

  @Override
  public boolean createFile() {
    boolean isNew = !exists();
    disk().open(getName());
    return isNew;
  }

  @Override
  public void delete() {
    if (!isDirectory()) {
      disk().files().remove(getName());
    }
  }

  @Override
  public List<FilePath> newDirectoryStream() {
    // H2 writes into the list it gets.
    return disk().files().keySet().stream()
        .map(file -> getPath(name + "/" + file))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Override
  public FilePath toRealPath() {
    return this;
  }

  @Override
  public FilePath getParent() {
    return getPath(name.substring(0, Math.max(name.lastIndexOf('/'), SCHEME.length() + 1)));
  }

  /// What has no ending to its name is a folder; all of a disk's files are in one, whatever their
  /// path says.
  @Override
  public boolean isDirectory() {
    return getName().indexOf('.') < 0;
  }

  @Override
  public boolean isRegularFile() {
    return !isDirectory() && exists();
  }

  @Override
  public boolean isAbsolute() {
    return true;
  }

  @Override
  public long lastModified() {
    return 0;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public void createDirectory() {}

  @Override
  public boolean setReadOnly() {
    return false;
  }

  private SimulatedDisk disk() {
    String path = name.substring(SCHEME.length() + 2);
    int end = path.indexOf('/');
    String disk = end < 0 ? path : path.substring(0, end);
    SimulatedDisk found = disks.get(disk);
    if (found == null) {
      throw new IllegalStateException("no such disk: " + name);
    }
    return found;
  }
}
