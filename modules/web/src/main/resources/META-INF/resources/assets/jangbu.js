// What pages gain by JavaScript: a folding menu on narrow screens, charts drawn from the tables
// that stand below them, one submission per form. Everything works without it.
(() => {
  'use strict';

  const menuButton = document.querySelector('.jb-menu-button');
  const menu = document.getElementById('jb-menu');
  if (menuButton && menu) {
    document.documentElement.classList.add('jb-js');
    menuButton.hidden = false;
    menuButton.addEventListener('click', () => {
      const open = menuButton.getAttribute('aria-expanded') !== 'true';
      menuButton.setAttribute('aria-expanded', String(open));
      menu.classList.toggle('open', open);
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && menu.classList.contains('open')) {
        menuButton.click();
        menuButton.focus();
      }
    });
  }

  const errors = document.getElementById('errors');
  if (errors) {
    errors.focus();
  }

  // A second click sends nothing; going back to the page makes the button live again.
  document.querySelectorAll('form.jb-form').forEach((form) => {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = 'yes';
    });
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form.jb-form').forEach((form) => delete form.dataset.sent);
  });

  // A chart reads its table: the first column names the bars, every th[data-series] is a series,
  // td[data-value] holds the number (else the cell's digits).
  const figures = [...document.querySelectorAll('figure[data-chart]')];
  if (figures.length > 0) {
    const script = document.createElement('script');
    script.src = '/assets/echarts.min.js';
    script.addEventListener('load', () => figures.forEach(draw));
    document.head.append(script);
  }

  function numberOf(cell) {
    const written = cell.dataset.value ?? cell.textContent.replace(/[^0-9.-]/g, '');
    return written === '' ? null : Number(written);
  }

  // The same word has the same colour in every chart.
  const COLOURS = {
    announced: '--krds-color-light-gray-40',
    appropriated: '--krds-color-light-primary-30',
    granted: '--krds-color-light-primary-60',
    paid: '--krds-color-light-success-50',
  };

  function draw(figure) {
    const table = document.getElementById(figure.dataset.table);
    if (!table) {
      return;
    }
    const heads = [...table.querySelectorAll('thead th')];
    const rows = [...table.querySelectorAll('tbody tr')];
    const style = getComputedStyle(document.documentElement);
    const color = (name) => style.getPropertyValue(name).trim();
    const series = heads
      .map((head, column) => ({ head, column }))
      .filter(({ head }) => head.dataset.series !== undefined)
      .map(({ head, column }) => ({
        name: head.textContent.trim(),
        type: figure.dataset.chart,
        barMaxWidth: 14,
        emphasis: { focus: 'series' },
        itemStyle: { color: COLOURS[head.dataset.series] && color(COLOURS[head.dataset.series]) },
        data: rows.map((row) => (row.cells[column] ? numberOf(row.cells[column]) : null)),
      }));
    figure.hidden = false;
    const text = color('--krds-color-light-gray-70');
    const english = document.documentElement.lang === 'en';
    // Bars lie: names of programmes are long, and a phone is narrow.
    const canvas = figure.querySelector('.jb-chart-canvas');
    canvas.style.height = `${110 + rows.length * (30 + 16 * series.length)}px`;
    const chart = echarts.init(canvas);
    const narrow = () => figure.clientWidth < 560;
    const option = () => {
      const names = {
        type: 'category',
        data: rows.map((row) => row.cells[0].textContent.trim()),
        axisLabel: { color: text, fontSize: 15, width: narrow() ? 108 : 260, overflow: 'break', interval: 0 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: color('--krds-color-light-gray-30') } },
        inverse: true,
      };
      const amounts = {
        type: 'value',
        splitNumber: narrow() ? 2 : 5,
        axisLabel: { color: text, fontSize: 14, formatter: (value) => short(value, english) },
        splitLine: { lineStyle: { color: color('--krds-color-light-gray-10') } },
      };
      return {
        textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
        color: ['--krds-color-light-gray-40', '--krds-color-light-primary-30',
          '--krds-color-light-primary-60', '--krds-color-light-point-50',
          '--krds-color-light-success-50'].map(color),
        grid: { left: 8, right: 24, top: 56, bottom: 8, containLabel: true },
        legend: { top: 0, left: 0, textStyle: { color: text, fontSize: 15 } },
        // Drawn on the canvas: the content policy allows no inline styles.
        tooltip: { trigger: 'axis', renderMode: 'richText', valueFormatter: (v) => (v === null ? '–' : short(v, english)) },
        xAxis: amounts,
        yAxis: names,
        series,
      };
    };
    chart.setOption(option());
    window.addEventListener('resize', () => {
      chart.resize();
      chart.setOption(option(), true);
    });
  }

  // 조 and 억, or trillions, billions and millions: an axis has no room for digits.
  function short(value, english) {
    const steps = english
      ? [[1e12, 'tn'], [1e9, 'bn'], [1e6, 'm']]
      : [[1e12, '조'], [1e8, '억'], [1e4, '만']];
    const step = steps.find(([size]) => Math.abs(value) >= size);
    const number = step ? value / step[0] : value;
    const digits = number.toLocaleString('en', { maximumFractionDigits: 2 });
    return digits + (step ? step[1] : '');
  }
})();
