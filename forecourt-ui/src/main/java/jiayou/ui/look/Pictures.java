package jiayou.ui.look;

import javafx.scene.layout.Region;

/// The drawings of goods and the station's mark. They keep their own colours in every theme.
public final class Pictures {

  private static final double BOARD = 120;

  private Pictures() {}

  /// The drawing of something from the shop; a bag for a name that nobody drew.
  ///
  /// @param name the product's `picture`: `water`, `coffee`, `energy`, `gum`, `wipes`, `washer`
  public static Region goods(String name, double px) {
    Drawing board = new Drawing(BOARD, BOARD);
    return switch (name) {
      case "coffee" -> coffee(board).atWidth(px);
      case "washer" -> washer(board).atWidth(px);
      case "water" -> water(board).atWidth(px);
      case "energy" -> energy(board).atWidth(px);
      case "gum" -> gum(board).atWidth(px);
      case "wipes" -> wipes(board).atWidth(px);
      default -> bag(board).atWidth(px);
    };
  }

  /// The drop of the station's mark.
  ///
  /// @param ground the colour of the tile behind it
  public static Region mark(double px, String ground) {
    return new Drawing(60, 60)
        .rect(0, 0, 60, 60, 17, ground)
        .path("M30 11c7 9 12 15.5 12 23a12 12 0 0 1-24 0c0-7.5 5-14 12-23z", "#fff")
        .path("M18 40c7-6 13-2 24-9v3.2a12 12 0 0 1-23.2 5z", "#FFC46B")
        .atWidth(px);
  }

  /// A phone with a code on it, held down to the reader.
  public static Region phoneToReader(double px) {
    return new Drawing(240, 200)
        .rect(72, 6, 96, 150, 18, "#10152E")
        .rect(80, 18, 80, 126, 8, "#fff")
        .rect(94, 44, 52, 52, 0, "#2B3FD0")
        .path("M102 52h12v12h-12zM126 52h12v12h-12zM102 76h12v12h-12z", "#fff")
        .rect(94, 110, 52, 8, 4, "#C9D0E2")
        .stroke("M120 162v24m0 0l-16-14m16 14l16-14", 9, "#2B3FD0")
        .atWidth(px);
  }

  /// The ticket, its code marked, held down to the reader.
  public static Region ticketToReader(double px) {
    Drawing board = new Drawing(280, 250);
    board
        .path(
            "M74 8h132v188l-11-9-11 9-11-9-11 9-11-9-11 9-11-9-11 9-11-9-11 9-11-9-11 9z",
            "#D5DAE8")
        .path("M77 11h126v179l-8-7-11 9-11-9-11 9-11-9-11 9-11-9-11 9-11-9-11 9-11-9-9 7z", "#fff")
        .rect(112, 22, 56, 9, 4, "#10152E")
        .rect(90, 42, 70, 6, 3, "#B9C0D6")
        .rect(172, 42, 18, 6, 3, "#B9C0D6")
        .rect(90, 56, 56, 6, 3, "#B9C0D6")
        .rect(172, 56, 18, 6, 3, "#B9C0D6")
        .stroke("M90 74h100", 3, "#B9C0D6")
        .dashed(5, 4)
        .rect(90, 84, 40, 8, 4, "#10152E")
        .rect(158, 84, 32, 8, 4, "#10152E")
        .rect(101, 100, 78, 78, 10, "#FFC46B")
        .rect(106, 105, 68, 68, 6, "#fff");
    code(board, 112, 111);
    return board.stroke("M140 206v30m0 0l-16-14m16 14l16-14", 9, "#2B3FD0").atWidth(px);
  }

  /// Enough of a QR code to know it by.
  private static void code(Drawing board, int x, int y) {
    for (int[] eye : new int[][] {{0, 0}, {38, 0}, {0, 38}}) {
      board
          .rect(x + eye[0], y + eye[1], 18, 18, 0, "#10152E")
          .rect(x + eye[0] + 4, y + eye[1] + 4, 10, 10, 0, "#fff")
          .rect(x + eye[0] + 7, y + eye[1] + 7, 4, 4, 0, "#10152E");
    }
    for (int[] dot :
        new int[][] {
          {23, 2}, {28, 9}, {23, 16}, {2, 25}, {10, 29}, {21, 25}, {29, 22}, {36, 26}, {46, 23},
          {52, 30}, {24, 34}, {32, 38}, {23, 46}, {30, 51}, {40, 40}, {48, 38}, {43, 47}, {51, 51},
          {38, 53}
        }) {
      board.rect(x + dot[0], y + dot[1], 5, 5, 0, "#10152E");
    }
  }

  private static Drawing coffee(Drawing board) {
    return board
        .path("M36 38 L43 104a5 5 0 0 0 5 4.5h24a5 5 0 0 0 5-4.5L84 38z", "#FFF6EA")
        .path("M38.5 56 L42.2 90H77.8L81.5 56z", "#C9743F")
        .rect(31, 29, 58, 11, 4, "#2A2340")
        .rect(37, 21, 46, 10, 4, "#3B3258")
        .circle(60, 73, 10, "#FFF6EA");
  }

  private static Drawing washer(Drawing board) {
    return board
        .path(
            "M30 44a10 10 0 0 1 10-10h34l16 18v46a10 10 0 0 1-10 10H40a10 10 0 0 1-10-10z",
            "#3F8FE0")
        .path("M62 44h16l8 10v14h-8V56h-16z", "#F1F3F8")
        .rect(40, 18, 20, 17, 4, "#F2B23A")
        .rect(37, 70, 42, 28, 5, "#fff")
        .stroke("M43 92c10-16 20-16 30 0", 4, "#2B3FD0")
        .stroke("M58 91 L68 78", 4, "#2B3FD0");
  }

  private static Drawing water(Drawing board) {
    return board
        .path("M50 12h20v10l6 12v66a8 8 0 0 1-8 8H52a8 8 0 0 1-8-8V34l6-12z", "#CFEBFB")
        .rect(44, 52, 32, 30, 0, "#5AB4F0")
        .stroke("M47 70c8-8 14 4 26-5", 4, "#fff")
        .rect(49, 8, 22, 11, 3, "#2B3FD0");
  }

  private static Drawing energy(Drawing board) {
    return board
        .rect(40, 16, 40, 92, 9, "#C9A227")
        .rect(40, 34, 40, 52, 0, "#1D2560")
        .path("M64 40 L50 64h9l-4 18 16-26h-9z", "#FFC46B")
        .rect(44, 12, 32, 8, 4, "#D5DAE8");
  }

  private static Drawing gum(Drawing board) {
    return board
        .rect(28, 34, 64, 66, 10, "#1F9D7A")
        .rect(28, 34, 64, 20, 8, "#136B54")
        .circle(60, 77, 15, "#E9FBF4")
        .stroke("M53 77h14M60 70v14", 5, "#1F9D7A");
  }

  private static Drawing wipes(Drawing board) {
    return board
        .rect(20, 44, 80, 54, 12, "#E85D8A")
        .rect(38, 36, 44, 26, 8, "#FFD9E5")
        .path("M46 40c6-18 22-18 28 0z", "#fff")
        .rect(32, 74, 56, 14, 7, "#fff");
  }

  private static Drawing bag(Drawing board) {
    return board
        .stroke("M44 44c0-28 32-28 32 0", 6, "#8A5A2B")
        .path("M28 42h64l6 58a8 8 0 0 1-8 8H30a8 8 0 0 1-8-8z", "#D9A05B")
        .path("M28 42h64l1.4 14H26.6z", "#B97F3D")
        .circle(60, 82, 12, "#FFF6EA");
  }
}
