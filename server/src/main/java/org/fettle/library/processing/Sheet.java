package org.fettle.library.processing;

/// Labels on a sheet of A4, all in millimetres.
///
/// @param left margin of the first column
/// @param top margin of the first row
record Sheet(int columns, int rows, double left, double top, double width, double height) {
    /// 56 spine labels of 25 × 37 mm.
    static final Sheet SPINE = new Sheet(8, 7, 5, 19, 25, 37);
    /// 24 labels of 70 × 36 mm.
    static final Sheet BARCODE = new Sheet(3, 8, 0, 4.5, 70, 36);

    int size() {
        return columns * rows;
    }
}
