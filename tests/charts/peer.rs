//! The same 34 bars by plotters' own SVG backend, to compare with.

use plotters::prelude::*;

/// The same bars, labels, ranks and axis through `SVGBackend`.
pub fn by_plotters(rows: &[(String, String, f64)]) -> String {
    let mut svg = String::new();
    {
        let root = SVGBackend::with_string(&mut svg, (640, 838)).into_drawing_area();
        let most = rows.iter().map(|row| row.2).fold(0.0, f64::max);
        let mut chart = ChartBuilder::on(&root)
            .set_label_area_size(LabelAreaPosition::Top, 22)
            .set_label_area_size(LabelAreaPosition::Left, 74)
            .build_cartesian_2d(0.0..most * 1.15, rows.len() as f64..0.0)
            .unwrap();
        let label = |at: &f64| format!("{}亿", at / 1e8);
        chart
            .configure_mesh()
            .disable_y_mesh()
            .disable_y_axis()
            .x_labels(3)
            .max_light_lines(0)
            .x_label_formatter(&label)
            .draw()
            .unwrap();
        let font = || ("sans-serif", 14).into_font();
        for (index, (name, number, value)) in rows.iter().enumerate() {
            let y = index as f64;
            let bar = Rectangle::new([(0.0, y + 0.17), (*value, y + 0.83)], BLUE.filled());
            chart.draw_series([bar]).unwrap();
            chart.draw_series([Text::new(number.clone(), (*value, y + 0.2), font())]).unwrap();
            root.draw_text(name, &font().into(), (20, 22 + 24 * index as i32)).unwrap();
            root.draw_text(&(index + 1).to_string(), &font().into(), (0, 22 + 24 * index as i32)).unwrap();
        }
        root.present().unwrap();
    }
    svg
}
